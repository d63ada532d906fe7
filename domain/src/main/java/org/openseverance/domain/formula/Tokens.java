package org.openseverance.domain.formula;

import java.util.List;
import org.openseverance.domain.document.Place;

/** The tokens of a formula, taken one by one from the left. */
final class Tokens {

    private final List<Token> tokens;
    private final Place place;
    private int at;

    Tokens(List<Token> tokens, Place place) {
        this.tokens = tokens;
        this.place = place;
    }

    /** The place so many characters on; a document built in Java has no columns. */
    static Place shifted(Place place, int offset) {
        return place.line() == 0
                ? place
                : new Place(place.file(), place.line(), place.column() + offset, place.pointer());
    }

    Place place(Token token) {
        return shifted(place, token.start());
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** The next token; the last, which marks the end, is never passed. */
    Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean taken(String sign) {
        boolean found = peek().is(sign);
        at += found ? 1 : 0;
        return found;
    }

    boolean takenWord(String word) {
        boolean found = peek().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String sign, String after) throws FormulaException {
        if (!taken(sign)) {
            throw new FormulaException(
                    peek().start(), "expected \"" + sign + "\" " + after + "; found " + peek().shown(), "");
        }
    }

    /** " after ..." the token that stands before this one, for messages. */
    String after(Token token) {
        int index = tokens.indexOf(token);
        return index > 0 ? " after " + tokens.get(index - 1).shown() : "";
    }
}
