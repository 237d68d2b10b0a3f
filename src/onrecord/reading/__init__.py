"""The reading room: a story's text cut into paragraphs, sentences, words and quotations, all of them spans."""
