package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
class ShopTest {
  @LocalServerPort private int port;

  @Test
  void everybodySeesTheShelves() throws IOException, InterruptedException {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<li>Rope</li>", "<li>Tar</li>");
  }

  @Test
  void nobodyUnknownComesFurther() throws IOException, InterruptedException {
    assertThat(get("/ledger").statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI place = URI.create("http://localhost:" + port + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(place).build(), HttpResponse.BodyHandlers.ofString());
  }
}
