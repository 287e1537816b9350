package com.example.shop;

@RestController
class Remote {}
