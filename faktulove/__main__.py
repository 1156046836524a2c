"""`python -m faktulove`."""

from faktulove import main

if __name__ == "__main__":
    main()
