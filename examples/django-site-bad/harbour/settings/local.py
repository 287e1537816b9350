"""A developer's machine."""

from .base import *

DEBUG = True
