"""What the packaged program runs: the command `canteen-desk`."""

from desktop.__main__ import main

main()
