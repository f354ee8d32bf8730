package dev.galley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.galley", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final DescribedPredicate<JavaClass> OURS_TO_FINISH =
      DescribedPredicate.describe(
          "hand-written classes",
          type ->
              !type.isInterface()
                  && !type.isEnum()
                  && !type.isRecord()
                  && !type.isAnnotation()
                  && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                  && !type.getName().contains("Jte"));

  @ArchTest
  static final ArchRule dataFlowsInOneDirection =
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
          .layer("read")
          .definedBy("dev.galley.read")
          .layer("feed")
          .definedBy("dev.galley.feed")
          .layer("archive")
          .definedBy("dev.galley.archive")
          .layer("align")
          .definedBy("dev.galley.align")
          .layer("engine")
          .definedBy("dev.galley.engine")
          .layer("report")
          .definedBy("dev.galley.report")
          .layer("batch")
          .definedBy("dev.galley.batch")
          .layer("cli")
          .definedBy("dev.galley.cli")
          .whereLayer("rules")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("usage")
          .mayOnlyBeAccessedByLayers("rule", "rules", "align", "archive", "engine", "batch", "cli")
          .whereLayer("rule")
          .mayOnlyBeAccessedByLayers("rules", "align", "engine", "report", "batch", "cli")
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("feed", "archive", "batch", "cli")
          .whereLayer("feed")
          .mayOnlyBeAccessedByLayers("archive", "batch", "cli")
          .whereLayer("archive")
          .mayOnlyBeAccessedByLayers("batch", "cli")
          .whereLayer("align")
          .mayOnlyBeAccessedByLayers("archive", "engine")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("report", "batch", "cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("batch", "cli")
          .whereLayer("batch")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule classesAreFinal =
      classes()
          .that(OURS_TO_FINISH)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("nothing here is meant to be inherited from");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsTheTerminal =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.galley.cli")
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library writes to what it is given");

  @ArchTest
  static final ArchRule nothingButTheCommandLineExits =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.galley.cli")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule luceneStaysInsideTheArchive =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.galley.archive")
          .or()
          .arePublic()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..")
          .because("another index may take its place");
}
