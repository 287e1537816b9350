package com.example;

import org.springframework.data.jpa.repository.JpaRepository;

/** All who work here. */
interface Keepers extends JpaRepository<Keeper, String> {}
