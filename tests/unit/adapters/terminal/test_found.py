"""The USB listing is read as the platform gives it; what is no camera, or is gone, is left out."""

import sys
from pathlib import Path

import pytest

from desktop.adapters.terminal.found import port_names, usb_cameras
from desktop.services.programme import UsbDevice


def device(sysfs: Path, name: str, vendor: str, product_id: str, product: str = "", *, video: bool = False) -> None:
    folder = sysfs / name
    folder.mkdir(parents=True)
    (folder / "idVendor").write_text(f"{vendor}\n")
    (folder / "idProduct").write_text(f"{product_id}\n")
    if product:
        (folder / "product").write_text(f"{product}\n")
    interface = sysfs / f"{name}:1.0"
    interface.mkdir()
    (interface / "bInterfaceClass").write_text("0e\n" if video else "ff\n")


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the listing")


def test_cameras_and_orbbec_devices_are_found(tmp_path: Path) -> None:
    device(tmp_path, "1-2", "2bc5", "0401", "Astra")  # depth sensor with a class of its own
    device(tmp_path, "1-3", "046D", "0825", "Webcam", video=True)
    device(tmp_path, "1-4", "0403", "6001", "FT232R")
    listing = usb_cameras(tmp_path)
    assert listing.looked
    assert listing.devices == (
        UsbDevice(vendor_id="2bc5", product_id="0401", product="Astra"),
        UsbDevice(vendor_id="046d", product_id="0825", product="Webcam"),
    )
    assert listing.orbbec == listing.devices[0]


def test_a_device_of_1_2_has_not_the_interfaces_of_1_20(tmp_path: Path) -> None:
    device(tmp_path, "1-2", "0403", "6001")
    device(tmp_path, "1-20", "046d", "0825", video=True)
    assert [one.vendor_id for one in usb_cameras(tmp_path).devices] == ["046d"]


def test_strange_entries_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "usb1").mkdir()
    (tmp_path / "1-9").mkdir()
    (tmp_path / "1-9" / "idVendor").write_text("zz\n")
    device(tmp_path, "1-2", "2bc5", "0401", "Ast\x1bra" + "x" * 200)
    (found,) = usb_cameras(tmp_path).devices
    assert found.product.startswith("Astra") and len(found.product) == 60
    assert usb_cameras(tmp_path).orbbec == found


def test_without_a_listing_nobody_looked(tmp_path: Path) -> None:
    assert not usb_cameras(tmp_path / "absent").looked
    assert usb_cameras(tmp_path) == usb_cameras(tmp_path)
    assert usb_cameras(tmp_path).looked and usb_cameras(tmp_path).devices == ()


def test_ports_are_sorted() -> None:
    assert list(port_names()) == sorted(port_names())
