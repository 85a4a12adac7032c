package org.polybius.cli;

import org.polybius.stages.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: Polybius's own version and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "polybius " + BuildVersion.number(),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
