package com.example.chandlery.shelves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is sold, in the shop's database. */
@Repository
public class Shelves {
  private static final String COLUMNS =
      "select id, slug, name, summary, picture, unit, price, stock, on_sale from product ";

  private final JdbcClient database;

  Shelves(JdbcClient database) {
    this.database = database;
  }

  /** What stands on the shelves, by name. */
  public List<Product> onSale() {
    return database.sql(COLUMNS + "where on_sale order by name").query(Shelves::product).list();
  }

  /** Everything, what was taken off the shelves too, by name. */
  public List<Product> all() {
    return database.sql(COLUMNS + "order by name").query(Shelves::product).list();
  }

  /** The product with that name in addresses, on sale or not. */
  public Optional<Product> find(String slug) {
    return database
        .sql(COLUMNS + "where slug = :slug")
        .param("slug", slug)
        .query(Shelves::product)
        .optional();
  }

  /** The product with that number, on sale or not. */
  public Optional<Product> find(long id) {
    return database
        .sql(COLUMNS + "where id = :id")
        .param("id", id)
        .query(Shelves::product)
        .optional();
  }

  /** Those of the named products that stand on the shelves. */
  public List<Product> onSale(Collection<String> slugs) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    return database
        .sql(COLUMNS + "where on_sale and slug in (:slugs) order by name")
        .param("slugs", slugs)
        .query(Shelves::product)
        .list();
  }

  /** Takes units off the shelf, and says whether so many were there. */
  public boolean take(Product product, int quantity) {
    return database
            .sql(
                "update product set stock = stock - :quantity"
                    + " where id = :id and on_sale and stock >= :quantity")
            .param("quantity", quantity)
            .param("id", product.id())
            .update()
        == 1;
  }

  /** Puts new words, price and stock on a product. */
  public void change(Product product) {
    database
        .sql(
            "update product set name = :name, summary = :summary, unit = :unit, price = :price,"
                + " stock = :stock, on_sale = :onSale where id = :id")
        .param("name", product.name())
        .param("summary", product.summary())
        .param("unit", product.unit())
        .param("price", product.price().cents())
        .param("stock", product.stock())
        .param("onSale", product.onSale())
        .param("id", product.id())
        .update();
  }

  private static Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("name"),
        row.getString("summary"),
        row.getString("picture"),
        row.getString("unit"),
        new Price(row.getInt("price")),
        row.getInt("stock"),
        row.getBoolean("on_sale"));
  }
}
