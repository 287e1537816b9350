#!/usr/bin/env python3
"""Makes a Spring Boot tree of a given size, always the same for the same numbers.

    benchmarks/made-tree.py FOLDER --modules N --profiles N --java N [--litter]

Each module is an application with its own pom, configuration for each profile, a security chain, and its share of the
Java files; the other classes are controllers, entities and services of the usual length. --litter adds a node_modules
and, beside each pom, a target folder, which a reader has to pass over.
"""

import argparse
import pathlib

POM = """<project>
  <modelVersion>4.0.0</modelVersion>
  <parent>
    <groupId>org.springframework.boot</groupId>
    <artifactId>spring-boot-starter-parent</artifactId>
    <version>3.5.6</version>
  </parent>
  <groupId>com.example</groupId>
  <artifactId>{name}</artifactId>
  <version>1</version>
  <dependencies>
{dependencies}  </dependencies>
</project>
"""
STARTERS = ("web", "security", "actuator", "data-jpa", "thymeleaf")
PROFILES = ("dev", "staging", "prod", "test", "local")

YAML = """spring:
  application.name: {name}
  datasource:
    url: jdbc:postgresql://db.internal/{name}
    username: {name}
    password: ${{DB_PASSWORD}}
  jpa.hibernate.ddl-auto: validate
management.endpoints.web.exposure.include: health,info,prometheus
server.servlet.session.cookie.secure: true
{name}:
{own}"""

CHAIN = """package com.example.{name};

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration
public class SecurityConfig {{
  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {{
    return http.authorizeHttpRequests(
            rules ->
                rules
                    .requestMatchers("/", "/css/**", "/login").permitAll()
                    .requestMatchers("/actuator/health").permitAll()
                    .anyRequest().authenticated())
        .formLogin(login -> login.loginPage("/login"))
        .build();
  }}
}}
"""

STARTING = """package com.example.{name};

@org.springframework.boot.autoconfigure.SpringBootApplication
public class {title}Application {{
  public static void main(String[] arguments) {{
    org.springframework.boot.SpringApplication.run({title}Application.class, arguments);
  }}
}}
"""

CLASS = """package com.example.{name}.part{part};

import java.util.List;
import java.util.Optional;

/** What a shop does with {title} number {number}. */
public class {title}{number} {{
  private static final String NAME = "{name}-{number}";

  private final List<String> lines;
  private long total;

  public {title}{number}(List<String> lines) {{
    this.lines = List.copyOf(lines);
  }}
{methods}}}
"""

METHOD = """
  public Optional<String> find{n}(String wanted) {{
    for (String line : lines) {{
      if (line.startsWith(wanted) && line.length() > {n}) {{
        total += line.length() * {n}L;
        return Optional.of(NAME + ": " + line);
      }}
    }}
    return lines.stream().filter(each -> each.contains(wanted)).map(String::strip).findFirst();
  }}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def module(folder, name, profiles, classes):
    dependencies = "".join(
        "    <dependency>\n      <groupId>org.springframework.boot</groupId>\n"
        f"      <artifactId>spring-boot-starter-{each}</artifactId>\n    </dependency>\n"
        for each in STARTERS
    )
    title = name.capitalize()
    resources, java = folder / "src/main/resources", folder / f"src/main/java/com/example/{name}"
    write(folder / "pom.xml", POM.format(name=name, dependencies=dependencies))
    own = "".join(f"  setting{n}: value {n}\n" for n in range(40))
    write(resources / "application.yml", YAML.format(name=name, own=own))
    for profile in PROFILES[:profiles]:
        lines = f"logging.level.com.example.{name}=INFO\nserver.port=80{len(profile)}0\n"
        write(resources / f"application-{profile}.properties", lines + f"{name}.setting1={profile}\n")
    write(java / f"{title}Application.java", STARTING.format(name=name, title=title))
    write(java / "SecurityConfig.java", CHAIN.format(name=name))
    for number in range(classes - 2):
        part = number % 7
        methods = "".join(METHOD.format(n=n) for n in range(3 + number % 9))
        text = CLASS.format(name=name, part=part, title=title, number=number, methods=methods)
        write(java / f"part{part}/{title}{number}.java", text)


def litter(root, folders):
    for number in range(400):
        write(root / f"web/node_modules/package{number}/index.js", "module.exports = 1;\n" * 40)
    write(root / "web/package.json", "{}\n")
    for folder in folders:
        for number in range(25):
            write(folder / f"target/classes/com/example/Part{number}.class", "\x00" * 2000)
        write(folder / "target/classes/application.yml", "debug: true\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--modules", type=int, required=True)
    parser.add_argument("--profiles", type=int, required=True)
    parser.add_argument("--java", type=int, required=True)
    parser.add_argument("--litter", action="store_true")
    given = parser.parse_args()
    names = [f"shop{number:02d}" for number in range(given.modules)]
    folders = [given.folder / name for name in names] if given.modules > 1 else [given.folder]
    each, rest = divmod(given.java, given.modules)
    for number, (folder, name) in enumerate(zip(folders, names)):
        module(folder, name, given.profiles, each + (1 if number < rest else 0))
    if given.modules > 1:
        modules = "".join(f"    <module>{name}</module>\n" for name in names)
        root = POM.format(name="shops", dependencies="").replace(
            "  <dependencies>", f"  <packaging>pom</packaging>\n  <modules>\n{modules}  </modules>\n  <dependencies>"
        )
        write(given.folder / "pom.xml", root)
    if given.litter:
        litter(given.folder, folders)


if __name__ == "__main__":
    main()
