import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    # expect: admin.default-path: is /backend/ [warning]
    # expect: admin.without-decoy: answers nothing, and nobody is told who asks [info]
    path("backend/", admin.site.urls),
]
