package com.example.shop;

class Shop {}
