package org.polybius.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The directions of the design, held on the compiled classes of every module but cli, which nothing can see. */
@DisplayName("In the compiled code")
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.polybius");

    @Test
    void theRulesSeeTheModules() {
        assertThat(CODE.stream().map(c -> Modules.of(c.getPackageName())).collect(Collectors.toSet()))
                .contains("model", "language", "language-nlp4j", "coding", "store", "evaluation");
    }

    static Set<String> modules() {
        return new TreeSet<>(Modules.MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleUsesOnlyTheModulesItMay(String module) {
        Set<String> allowed = Modules.MAY_USE.getOrDefault(module, Set.of());
        noClasses()
                .that(belongTo("module " + module, Set.of(module)))
                .should()
                .dependOnClassesThat(belongTo(
                        "modules other than " + allowed,
                        Modules.MAY_USE.keySet().stream()
                                .filter(m -> !m.equals(module) && !allowed.contains(m))
                                .collect(Collectors.toSet())))
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void theModelDependsOnTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("org.polybius.model..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.polybius.model.."))
                .check(CODE);
    }

    @Test
    void onlyTheDefaultEngineKnowsNlp4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.polybius.language.nlp4j..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.emory..")
                .check(CODE);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CODE);
        noClasses().should().callMethod(System.class, "exit", int.class).check(CODE);
    }

    @Test
    void whatTheModelShowsIsARecordAnEnumAnInterfaceOrFinal() {
        classes()
                .that()
                .resideInAPackage("org.polybius.model..")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .beEnums()
                .check(CODE);
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.polybius.model..")
                .should()
                .beFinal()
                .check(CODE);
    }

    @Test
    void nothingGlobalChanges() {
        fields().that().areStatic().should().beFinal().check(CODE);
    }

    private static DescribedPredicate<JavaClass> belongTo(String description, Set<String> modules) {
        return DescribedPredicate.describe(
                description,
                c -> c.getPackageName().startsWith("org.polybius.")
                        && modules.contains(Modules.of(c.getPackageName())));
    }
}
