import os

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path(os.environ["ADMIN_PATH"], admin.site.urls),
]
