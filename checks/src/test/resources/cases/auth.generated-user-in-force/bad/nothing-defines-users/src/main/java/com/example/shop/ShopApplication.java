package com.example.shop;

@SpringBootApplication
class ShopApplication {}
