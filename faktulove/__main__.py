"""`python -m faktulove`."""

from faktulove.cli import main

if __name__ == "__main__":
    main()
