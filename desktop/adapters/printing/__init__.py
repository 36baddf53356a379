"""Receipt printers that speak ESC/POS, over a network, USB, a serial port, or into a file."""
