package com.example.shop;

class Client {
  TrustManager all() {
    return new X509TrustManager() {
      // expect: data.tls-verification-off: takes any certificate (checkServerTrusted) [error]
      public void checkServerTrusted(X509Certificate[] chain, String type) {}
    };
  }

  void names(HttpsURLConnection connection) {
    // expect: data.tls-verification-off: takes any host name (setHostnameVerifier) [error]
    connection.setHostnameVerifier((name, session) -> true);
  }
}
