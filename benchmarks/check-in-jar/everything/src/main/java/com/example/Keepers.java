package com.example;

import org.springframework.data.jpa.repository.JpaRepository;

/** Spring Data looks for repositories that stand by themselves. */
interface Keepers extends JpaRepository<Everything.Keeper, String> {}
