package com.example.chandlery;

/** The shop on H2, as on a developer's machine. */
class ShopOnH2Test extends ShopStory {}
