package dev.seaworthy.readers.build.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
  private static final String WORKLOAD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: shop}
      spec:
        template:
          spec:
            securityContext: {runAsUser: 0}
            containers:
              - name: web
                image: registry.example/shop:1
                args: [java, -jar, app.jar]
                ports: [{containerPort: 8080}]
                envFrom:
                  - configMapRef: {name: shop-config}
                  - secretRef: {name: shop-secret}
                    prefix: X_
                env:
                  - name: PLAIN
                    value: "on"
                  - name: FROM_MAP
                    valueFrom: {configMapKeyRef: {name: shop-config, key: a}}
                  - name: FROM_SECRET
                    valueFrom: {secretKeyRef: {name: shop-secret, key: password}}
                  - name: FROM_ELSEWHERE
                    valueFrom: {secretKeyRef: {name: vault, key: password}}
                  - name: NODE
                    valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
      """;
  private static final String CONFIG =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: shop-config}
      data:
        a: one
        SPRING_PROFILES_ACTIVE: prod
      ---
      apiVersion: v1
      kind: Secret
      metadata: {name: shop-secret}
      data:
        password: aHVudGVyMg==
      stringData:
        token: plain
      """;

  @TempDir Path folder;

  @Test
  void givesAContainerWhatMapsAndSecretsHold() throws IOException {
    write("k8s/shop.yaml", WORKLOAD);
    write("k8s/config.yaml", CONFIG);

    assertThat(shown())
        .isEqualTo(
            """
            MANIFEST 'web'
            VARIABLE SPRING_PROFILES_ACTIVE = prod @k8s/config.yaml:6:27
            VARIABLE a = one @k8s/config.yaml:5:6
            VARIABLE X_password = hunter2 @k8s/config.yaml:12:13
            VARIABLE X_token = plain @k8s/config.yaml:14:10
            VARIABLE PLAIN = on @k8s/shop.yaml:19:22
            VARIABLE FROM_MAP = one @k8s/config.yaml:5:6
            VARIABLE FROM_SECRET = hunter2 @k8s/config.yaml:12:13
            VARIABLE FROM_ELSEWHERE (from outside) @k8s/shop.yaml:24:15
            VARIABLE NODE (from outside) @k8s/shop.yaml:26:15
            IMAGE = registry.example/shop:1 @k8s/shop.yaml:10:18
            COMMAND = java -jar app.jar @k8s/shop.yaml:11:17
            PORT = 8080 @k8s/shop.yaml:12:35
            USER = 0 @k8s/shop.yaml:7:36
            """);
  }

  @Test
  void saysWhichFilesAreMountedAndWhereTheirTextBegins() throws IOException {
    write(
        "k8s/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web
              image: shop
              workingDir: /srv
              volumeMounts:
                - {name: all, mountPath: /srv/config}
                - {name: one, mountPath: /etc/shop/extra.yml, subPath: deep/extra.yml}
                - {name: one, mountPath: /etc/deep, subPath: deep}
                - {name: both, mountPath: /both/}
                - {name: elsewhere, mountPath: /elsewhere}
          volumes:
            - {name: all, configMap: {name: files}}
            - name: one
              configMap: {name: files, items: [{key: application.yml, path: deep/extra.yml}, {key: none, path: x}]}
            - name: both
              projected:
                sources: [{configMap: {name: files}}, {secret: {name: hidden}}]
            - {name: elsewhere, secret: {secretName: vault}}
        """);
    write(
        "k8s/files.yaml",
        """
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: files}
        data:
          application.yml: |
            a: 1
          plain.properties: "b=2"
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: hidden}
        data: {secret.properties: Yz0z}
        """);

    assertThat(shown())
        .isEqualTo(
            """
            MANIFEST 'web'
            IMAGE = shop @k8s/pod.yaml:6:14
            WORKING_FOLDER = /srv @k8s/pod.yaml:7:19
            FILE /both/application.yml = a: 1
             @k8s/files.yaml:6:1
            FILE /both/plain.properties = b=2 @k8s/files.yaml:7
            FILE /both/secret.properties = c=3 @k8s/files.yaml:12
            FILE /etc/deep/extra.yml = a: 1
             @k8s/files.yaml:6:1
            FILE /etc/shop/extra.yml = a: 1
             @k8s/files.yaml:6:1
            FILE /srv/config/application.yml = a: 1
             @k8s/files.yaml:6:1
            FILE /srv/config/plain.properties = b=2 @k8s/files.yaml:7
            """);
  }

  @Test
  void givesUpOnContainersThatAreGivenTooMuchAndSaysSo() throws IOException {
    StringBuilder map =
        new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: many}\ndata:\n");
    for (int n = 0; n < 1_000; n++) {
      map.append("  k").append(n).append(": v\n");
    }
    StringBuilder pod =
        new StringBuilder("---\napiVersion: v1\nkind: Pod\nspec:\n  volumes:\n")
            .append("  - {name: many, configMap: {name: many}}\n  containers:\n");
    for (int n = 0; n < 1_000; n++) {
      pod.append("  - {name: x, image: y, envFrom: [{configMapRef: {name: many}}],")
          .append(" volumeMounts: [{name: many, mountPath: /a}]}\n");
    }
    write("k8s/many.yaml", map.append(pod).toString());

    Launches launches = launches();
    assertThat(launches.all()).hasSize(1_000);
    assertThat(launches.all().stream().mapToInt(each -> each.said().size()).sum())
        .isLessThan(102_000);
    assertThat(launches.troubles()).singleElement().asString().contains("at least 100000 entries");
  }

  @Test
  void looksForAMapInItsOwnFolderAndTakesNoneOfSeveralElsewhere() throws IOException {
    write("a/shop.yaml", WORKLOAD);
    write("a/config.yaml", CONFIG);
    write("b/config.yaml", CONFIG.replace("one", "two"));
    assertThat(shown()).contains("FROM_MAP = one").doesNotContain("two");

    write("c/config.yaml", CONFIG.replace("one", "three"));
    Files.delete(folder.resolve("a/config.yaml"));
    assertThat(shown()).contains("FROM_MAP (from outside)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: x, image: y}]}\n",
        "apiVersion: batch/v1\nkind: CronJob\nspec: {jobTemplate: {spec: {template: {spec:"
            + " {containers: [{name: x, image: y}]}}}}}\n",
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, spec: {containers:"
            + " [{name: x, image: y}]}}\n"
      })
  void knowsEveryWorkload(String text) throws IOException {
    write("any.yml", text);
    assertThat(shown()).startsWith("MANIFEST 'x'\nIMAGE = y");
  }

  @Test
  void fillsAChartWithItsValuesAndKeepsTheNamesOfOthers() throws IOException {
    write("chart/Chart.yaml", "name: shop\n");
    write(
        "chart/values.yaml",
        """
        image: {repository: example/shop, tag: 7}
        profile: dev
        quoted: 'a "b" c'
        secret: s3
        """);
    write("chart/values-prod.yaml", "profile: prod\n");
    write(
        "chart/templates/shop.yaml",
        """
        {{- if .Values.enabled }}
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{ include "shop.fullname" . }}
        spec:
          template:
            spec:
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  env:
                    - name: SPRING_PROFILES_ACTIVE
                      value: {{ .Values.profile | quote }}
                    - name: QUOTED
                      value: {{ .Values.quoted }}
                    - name: BY_DEFAULT
                      value: {{ .Values.absent | default "x" | quote }}
                    - name: UNKNOWN
                      value: {{ .Values.db.password | quote }}
                    - name: SECRET
                      valueFrom: {secretKeyRef: {name: s, key: k}}
        {{- end }}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: s}
        data:
          k: {{ .Values.secret | b64enc }}
        """);

    assertThat(shown())
        .contains(
            "VARIABLE SPRING_PROFILES_ACTIVE = prod @chart/templates/shop.yaml:14:22\n",
            "VARIABLE QUOTED = a \"b\" c @",
            "VARIABLE BY_DEFAULT = x @",
            "VARIABLE UNKNOWN = ${.Values.db.password} @",
            "VARIABLE SECRET = s3 @",
            "IMAGE = example/shop:7");
  }

  @Test
  void saysOfATemplateThatIsNoYamlThatItWasNotRead() throws IOException {
    write("chart/Chart.yaml", "name: shop\n");
    write(
        "chart/templates/x.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  {{ if }} a: b: c\n  - [\n");
    Launches launches = launches();

    assertThat(launches.all()).isEmpty();
    assertThat(launches.troubles()).singleElement().asString().contains("is a template");
  }

  @Test
  void readsTheVariablesOfAPlatform() throws IOException {
    write(
        "app.json",
        "{\"name\": \"shop\", \"env\": {\"A\": \"1\", \"B\": {\"value\": \"2\"},"
            + " \"C\": {\"generator\": \"secret\"}}}");

    assertThat(shown())
        .isEqualTo(
            """
            PLATFORM 'app.json'
            VARIABLE A = 1 @app.json:1:31
            VARIABLE B = 2 @app.json:1:51
            VARIABLE C (from outside) @app.json:1:62
            """);
  }

  @Test
  void knowsAComposeFileByWhatItSays() throws IOException {
    write("deploy/stack.yml", "version: '3'\nservices:\n  web:\n    image: shop\n");
    write("deploy/other.yml", "services:\n  names: [a]\n");
    assertThat(shown()).isEqualTo("COMPOSE 'web'\nIMAGE = shop @deploy/stack.yml:4:12\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/pod.yaml", ".github/workflows/pod.yaml"})
  void passesOverSourcesAndWhatBuildServersRead(String path) throws IOException {
    write(path, "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: x, image: y}]}\n");
    assertThat(shown()).isEmpty();
  }

  private Launches launches() throws IOException {
    return Launches.of(SourceTree.of(folder));
  }

  private String shown() throws IOException {
    Launches launches = launches();
    assertThat(launches.troubles()).isEmpty();
    return launches.all().stream()
        .map(
            launch ->
                launch.kind()
                    + " '"
                    + launch.name()
                    + "'\n"
                    + launch.said().stream()
                        .map(ManifestsTest::shown)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String shown(Said said) {
    return (said.topic() + " " + said.name()).strip()
        + said.value().map(value -> " = " + value).orElse(" (from outside)")
        + " @"
        + said.place()
        + "\n";
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolve(".."));
    Files.writeString(file, text);
  }
}
