"""The command line: knows the workbench and the model, nothing else."""
