import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    # expect: admin.without-decoy: answers nothing, and nobody is told who asks [info]
    path("harbour-office-7/", admin.site.urls),
]
