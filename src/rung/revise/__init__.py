"""Authors of proposals: rules, chat assistants, models and files; none judges and none writes."""
