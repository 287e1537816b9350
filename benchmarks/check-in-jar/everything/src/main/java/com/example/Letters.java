package com.example;

import org.springframework.data.mongodb.repository.MongoRepository;

interface Letters extends MongoRepository<Everything.Letter, String> {}
