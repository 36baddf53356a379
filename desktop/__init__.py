"""canteen-desk: the desk application of a school canteen.

The layers, from the outside in: `__main__`, `cli`, `app` (composition roots), `ui` and `adapters`, `runtime`,
`services`, `domain` and `protocol`. import-linter keeps them (`pyproject.toml`).
"""

__version__ = "0.1.0"
