"""Plans and runs as pictures: Mermaid, Graphviz, SVG, and pages that need no network."""
