package com.example.chandlery.admin;

import com.example.chandlery.orders.Order;
import com.example.chandlery.orders.Orders;
import com.example.chandlery.shelves.Price;
import com.example.chandlery.shelves.Product;
import com.example.chandlery.shelves.Shelves;
import dev.seaworthy.boot.messages.Messages;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The back office: the goods and the orders, for those who run the shop. */
@Controller
@RequestMapping("/admin")
class OfficeController {
  private final Shelves shelves;
  private final Orders orders;

  OfficeController(Shelves shelves, Orders orders) {
    this.shelves = shelves;
    this.orders = orders;
  }

  @GetMapping({"", "/", "/orders"})
  String orders(Model model) {
    model.addAttribute("orders", orders.latest());
    model.addAttribute("states", Order.State.values());
    return "admin/orders";
  }

  @PostMapping("/orders/{number}")
  String move(@PathVariable long number, @RequestParam Order.State state, Messages messages) {
    if (!orders.move(number, state)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    messages.success("Order " + number + ": " + state.words().toLowerCase(Locale.ROOT) + ".");
    return "redirect:/admin/orders";
  }

  @GetMapping("/products")
  String products(Model model) {
    model.addAttribute("products", shelves.all());
    return "admin/products";
  }

  @GetMapping("/products/{id}")
  String product(@PathVariable long id, Model model) {
    Product product = find(id);
    model.addAttribute("product", product);
    model.addAttribute("form", Form.of(product));
    return "admin/product";
  }

  @PostMapping("/products/{id}")
  String change(
      @PathVariable long id,
      @Valid @ModelAttribute("form") Form form,
      BindingResult problems,
      Model model,
      Messages messages) {
    Product product = find(id);
    if (problems.hasErrors()) {
      model.addAttribute("product", product);
      return "admin/product";
    }
    shelves.change(form.onto(product));
    messages.success(form.name() + " is changed.");
    return "redirect:/admin/products";
  }

  private Product find(long id) {
    return shelves.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** What can be changed about a product; the price is in cents. */
  record Form(
      @NotBlank(message = "It needs a name.") @Size(max = 80) String name,
      @NotBlank(message = "Say something about it.") @Size(max = 400) String summary,
      @NotBlank(message = "What is one of it?") @Size(max = 20) String unit,
      @NotNull(message = "Write whole cents.")
          @Min(value = 1, message = "Nothing is free.")
          @Max(value = 10_000_000, message = "Nobody pays that.")
          Integer price,
      @NotNull(message = "Write a number.")
          @Min(value = 0, message = "Fewer than none cannot be there.")
          @Max(value = 1_000_000, message = "There is no room for that.")
          Integer stock,
      boolean onSale) {

    static Form of(Product product) {
      return new Form(
          product.name(),
          product.summary(),
          product.unit(),
          product.price().cents(),
          product.stock(),
          product.onSale());
    }

    Product onto(Product product) {
      return new Product(
          product.id(),
          product.slug(),
          name,
          summary,
          product.picture(),
          unit,
          new Price(price),
          stock,
          onSale);
    }
  }
}
