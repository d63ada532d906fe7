package org.openseverance.domain.formula;

import java.util.ArrayList;
import java.util.List;

/** Reads the words that a fact is compared with: {@code redundancy}, {@code "end of season"}, or a list of them in brackets. */
final class ComparedWords {

    private final Tokens tokens;

    ComparedWords(Tokens tokens) {
        this.tokens = tokens;
    }

    List<String> list() throws FormulaException {
        tokens.expect("[", "after \"in\"");
        List<String> words = new ArrayList<>();
        do {
            words.add(one("in"));
        } while (tokens.taken(","));
        tokens.expect("]", "after the last word");
        return words;
    }

    String one(String after) throws FormulaException {
        Token token = tokens.take();
        boolean reserved = token.kind() == Token.Kind.WORD
                && (Keywords.JOINING.contains(token.text()) || token.text().equals("per"));
        if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.END || reserved) {
            throw new FormulaException(
                    token.start(),
                    "expected a word after \"" + after + "\"; found " + token.shown(),
                    "Words are written as they are, or in quotes.");
        }
        Token next = tokens.peek();
        boolean goesOn = next.is("-")
                ? next.start() == token.end()
                : next.kind() == Token.Kind.WORD && !Keywords.RESERVED.contains(next.text());
        if (token.kind() != Token.Kind.QUOTED && goesOn) {
            throw new FormulaException(
                    token.start(),
                    "expected one word after \"" + after + "\"; found " + token.shown() + " and " + next.shown(),
                    "Put words with blanks or \"-\" into quotes.");
        }
        return token.text();
    }
}
