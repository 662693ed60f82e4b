"""Finding an answer: reading files, folding text, index, decision, checks."""
