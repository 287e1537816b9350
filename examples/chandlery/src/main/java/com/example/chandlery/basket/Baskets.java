package com.example.chandlery.basket;

import com.example.chandlery.shelves.Product;
import com.example.chandlery.shelves.Shelves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The baskets of all visitors, each in its visitor's session: names of products and how many, so
 * that a price is never older than the page that shows it.
 */
@Component
public class Baskets {
  /** The most units of one product in a basket. */
  static final int MOST = 99;

  /** The most different products in a basket. */
  private static final int MOST_LINES = 50;

  private static final String ATTRIBUTE = "basket";

  private final Shelves shelves;

  Baskets(Shelves shelves) {
    this.shelves = shelves;
  }

  /** The visitor's basket; what is no longer sold has fallen out. */
  public Basket of(HttpServletRequest request) {
    Map<String, Integer> wanted = wanted(request);
    List<BasketLine> lines =
        shelves.onSale(wanted.keySet()).stream()
            .map(product -> new BasketLine(product, wanted.get(product.slug())))
            .toList();
    return new Basket(lines);
  }

  /** How many different products the visitor wants. */
  public int size(HttpServletRequest request) {
    return wanted(request).size();
  }

  /** Puts the basket back empty. */
  public void empty(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  void add(HttpServletRequest request, Product product, int quantity) {
    set(request, product, wanted(request).getOrDefault(product.slug(), 0) + quantity);
  }

  /** Wants so many of a product from now on; none takes it out. */
  void set(HttpServletRequest request, Product product, int quantity) {
    Map<String, Integer> wanted = wanted(request);
    if (quantity < 1) {
      wanted.remove(product.slug());
    } else if (wanted.containsKey(product.slug()) || wanted.size() < MOST_LINES) {
      wanted.put(product.slug(), Math.min(quantity, MOST));
    }
    request.getSession().setAttribute(ATTRIBUTE, wanted);
  }

  private static Map<String, Integer> wanted(HttpServletRequest request) {
    Map<String, Integer> wanted = new TreeMap<>();
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(ATTRIBUTE) instanceof Map<?, ?> kept) {
      kept.forEach((slug, quantity) -> wanted.put((String) slug, ((Number) quantity).intValue()));
    }
    return wanted;
  }
}
