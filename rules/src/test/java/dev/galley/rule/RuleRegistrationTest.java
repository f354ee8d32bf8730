package dev.galley.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RuleRegistrationTest {

  @Test
  void everyPublicClassUnderRulesIsARegisteredRuleOrTable() throws IOException, URISyntaxException {
    List<? extends Class<?>> registered =
        Stream.of(Rule.class, RuleTable.class)
            .flatMap(service -> ServiceLoader.load(service).stream())
            .map(ServiceLoader.Provider::type)
            .toList();

    assertThat(publicClassesUnderRules())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(registered);
  }

  private static List<Class<?>> publicClassesUnderRules() throws IOException, URISyntaxException {
    Path classes = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("dev/galley/rules"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
          .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isMemberClass())
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
