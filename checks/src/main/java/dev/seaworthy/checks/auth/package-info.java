/**
 * Checks on who may log in and how: users, passwords, tokens. Chains of Spring Security stand in
 * code, which is not read here.
 */
@NullMarked
package dev.seaworthy.checks.auth;

import org.jspecify.annotations.NullMarked;
