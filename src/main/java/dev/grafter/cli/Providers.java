package dev.grafter.cli;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.model.ResourceProvider;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Finds the resource providers: those named, else those that jars declare, else Grafter's own
 * definitions.
 */
final class Providers {

  private Providers() {}

  static List<ResourceProvider> find(List<String> names, List<Path> classpath) {
    ClassLoader loader = loader(classpath);
    if (!names.isEmpty()) {
      return names.stream().map(name -> load(name, loader)).toList();
    }
    return declared(loader);
  }

  private static ClassLoader loader(List<Path> classpath) {
    ClassLoader own = Providers.class.getClassLoader();
    if (classpath.isEmpty()) {
      return own;
    }
    List<URL> urls = new ArrayList<>();
    for (Path path : classpath) {
      if (!Files.exists(path)) {
        throw CliException.usage("--classpath names " + path + ", which does not exist");
      }
      try {
        urls.add(path.toUri().toURL());
      } catch (MalformedURLException e) {
        throw CliException.usage("--classpath names " + path + ", which is no path of a jar", e);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), own);
  }

  private static ResourceProvider load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader)
          .asSubclass(ResourceProvider.class)
          .getConstructor()
          .newInstance();
    } catch (ClassNotFoundException e) {
      throw CliException.usage(
          "there is no class " + name + ": name it with its package, and its jar with --classpath",
          e);
    } catch (ClassCastException e) {
      throw CliException.usage(name + " is no ResourceProvider", e);
    } catch (ReflectiveOperationException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw CliException.failed(
          "Tried to create the provider "
              + name
              + " but "
              + Grafter.sentence(cause)
              + "; it needs a public class and a public constructor without parameters.",
          e);
    }
  }

  private static List<ResourceProvider> declared(ClassLoader loader) {
    List<ResourceProvider> found = new ArrayList<>();
    try {
      ServiceLoader.load(ResourceProvider.class, loader).forEach(found::add);
    } catch (ServiceConfigurationError e) {
      throw CliException.failed(
          "Tried to load the declared providers but " + e.getMessage() + ".", e);
    }
    return found.isEmpty() ? List.of(new GrafterDefinitions()) : List.copyOf(found);
  }
}
