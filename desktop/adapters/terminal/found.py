"""Which serial ports this machine has. Any thread; asks the operating system at each call."""

from serial.tools import list_ports


def port_names() -> tuple[str, ...]:
    """Return the names of the serial ports, such as `COM3` or `/dev/ttyUSB0`, sorted."""
    return tuple(sorted(port.device for port in list_ports.comports()))
