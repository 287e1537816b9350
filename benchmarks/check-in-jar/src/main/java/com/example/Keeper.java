package com.example;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who works here. */
@Entity
@Table(name = "store_room_keeper")
class Keeper {
  @Id String name;
  String password;
}
