from django.contrib import admin
from django.urls import path

urlpatterns = [
    # finding: admin.default-path
    path("admin/", admin.site.urls),
]
