package org.polybius.stages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The version")
class BuildVersionTest {

    @Test
    void isTheOneOfTheBuild() {
        assertThat(BuildVersion.number()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
