package org.openseverance.domain.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into tokens. {@code 1/3}, {@code 2012-02-12} and {@code half-years} are one token each. */
final class Lexer {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9A-Za-z_])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+|/[0-9]+(?!\\.[0-9]))?");
    private static final Pattern WORD =
            Pattern.compile("half-years?(?![\\p{L}0-9_])|[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");
    private static final Pattern SIGN = Pattern.compile("<=|>=|!=|[-+*/()\\[\\],<>=]");

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("==", "Equality is written \"=\"."),
            Map.entry("=<", "Write \"<=\"."),
            Map.entry("=>", "Write \">=\"."),
            Map.entry("<>", "Write \"!=\"."),
            Map.entry("&&", "Write \"and\"."),
            Map.entry("||", "Write \"or\"."),
            Map.entry("**", "There are no powers; multiply."),
            Map.entry("!", "Write \"not\", or \"!=\"."),
            Map.entry("%", "Write \"8 percent\"."),
            Map.entry("$", "Write money with its currency code after it: \"100 USD\"."),
            Map.entry("€", "Write money with its currency code after it: \"100 EUR\"."),
            Map.entry("£", "Write money with its currency code after it: \"100 GBP\"."),
            Map.entry("≤", "Write \"<=\"."),
            Map.entry("≥", "Write \">=\"."),
            Map.entry("≠", "Write \"!=\"."),
            Map.entry("×", "Write \"*\"."),
            Map.entry("÷", "Write \"/\"."),
            Map.entry("−", "Write \"-\"."),
            Map.entry("–", "Write \"-\"."));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) throws FormulaException {
        Lexer lexer = new Lexer(text);
        while (lexer.next()) {
            // one token at a time
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        return lexer.tokens;
    }

    private boolean next() throws FormulaException {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            quoted(first);
        } else if (first >= '0' && first <= '9') {
            number();
        } else if (!taken(WORD, Token.Kind.WORD)) {
            refuseForeignSigns();
            if (!taken(SIGN, Token.Kind.SIGN)) {
                throw new FormulaException(
                        at,
                        "\"" + text.substring(at, text.offsetByCodePoints(at, 1)) + "\" has no meaning in a formula",
                        "");
            }
        }
        return true;
    }

    private boolean taken(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        tokens.add(new Token(kind, matcher.group(), at, matcher.end()));
        at = matcher.end();
        return true;
    }

    private void number() throws FormulaException {
        int start = at;
        if (taken(DATE, Token.Kind.DATE)) {
            return;
        }
        taken(NUMBER, Token.Kind.NUMBER);
        String number = text.substring(start, at);
        if (number.length() > 1 && number.charAt(0) == '0' && Character.isDigit(number.charAt(1))) {
            throw new FormulaException(start, "\"" + number + "\" begins with a needless 0", "");
        }
        if (thousands(start)) {
            String whole = text.substring(start, at + 4);
            throw new FormulaException(
                    start,
                    "\"" + whole + "\" could be one number or two",
                    "Write \"" + whole.replace(",", "") + "\", or a blank after the comma.");
        }
        if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            throw new FormulaException(
                    start,
                    "a number ends before \"" + text.charAt(at) + "\"",
                    "Put a blank between a number and its unit.");
        }
    }

    /** A comma with exactly three digits close behind a number. */
    private boolean thousands(int start) {
        return at + 4 <= text.length()
                && text.charAt(at) == ','
                && text.substring(start, at).chars().allMatch(Character::isDigit)
                && text.substring(at + 1, at + 4).chars().allMatch(Character::isDigit)
                && (at + 4 == text.length() || !Character.isDigit(text.charAt(at + 4)));
    }

    private void quoted(char quote) throws FormulaException {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw new FormulaException(at, "the quote is not closed", "");
        }
        tokens.add(new Token(Token.Kind.QUOTED, text.substring(at + 1, end), at, end + 1));
        at = end + 1;
    }

    private void refuseForeignSigns() throws FormulaException {
        for (int length = 2; length >= 1; length--) {
            if (at + length <= text.length()) {
                String sign = text.substring(at, at + length);
                String advice = sign.equals("!=") ? null : ADVICE.get(sign);
                if (advice != null && !text.startsWith("!=", at)) {
                    throw new FormulaException(at, "\"" + sign + "\" is no sign of this language", advice);
                }
            }
        }
    }
}
