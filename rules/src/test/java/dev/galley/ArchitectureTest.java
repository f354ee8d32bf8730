package dev.galley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.galley.rule.Rule;

@AnalyzeClasses(packages = "dev.galley", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> MEANT_TO_BE_EXTENDED =
      DescribedPredicate.describe(
          "interfaces, enums, records or annotations",
          type -> type.isInterface() || type.isEnum() || type.isRecord() || type.isAnnotation());

  @ArchTest
  static final ArchRule knowledgeFlowsInOneDirection =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("dev.galley.text")
          .layer("usage")
          .definedBy("dev.galley.usage")
          .layer("rule")
          .definedBy("dev.galley.rule")
          .layer("rules")
          .definedBy("dev.galley.rules..")
          .whereLayer("usage")
          .mayOnlyBeAccessedByLayers("rule", "rules")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("rules")
          .whereLayer("rules")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule classesAreFinal =
      classes()
          .that(DescribedPredicate.not(MEANT_TO_BE_EXTENDED))
          .and()
          .doNotHaveModifier(JavaModifier.SYNTHETIC)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("nothing here is meant to be inherited from");

  @ArchTest
  static final ArchRule rulesKeepNoState =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .implement(Rule.class)
          .and()
          .areDeclaredInClassesThat()
          .haveModifier(JavaModifier.PUBLIC)
          .should()
          .beStatic()
          .andShould()
          .beFinal()
          .andShould()
          .bePrivate()
          .because("one instance serves every article and every thread");

  @ArchTest
  static final ArchRule rulesAreFunctionsOfText =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net..", "java.nio.file..", "org.slf4j..", "java.time..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class)
          .because("what a mistake is depends on no file, network, clock, log or thread");

  @ArchTest
  static final ArchRule languageToolStaysInside =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.galley.text", "dev.galley.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.languagetool..", "opennlp..", "morfologik..")
          .because("users meet tokens and rules, not the library that made them");
}
