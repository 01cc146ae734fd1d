"""The command line: arguments in, the stages called, printing. One module for each command."""
