package org.openseverance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Printer;

/** Finds float and double: in signatures, and, since neither javac nor ArchUnit keeps locals, in the instructions themselves. */
final class FloatingPoint {
    private static final Set<String> TYPES = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private FloatingPoint() {}

    static ArchCondition<JavaClass> standInNoSignature() {
        return new ArchCondition<>("have no float or double in a field, parameter or result") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMember member : type.getMembers()) {
                    if (typesOf(member).anyMatch(FloatingPoint::isFloating)) {
                        events.add(SimpleConditionEvent.violated(
                                member, member.getDescription() + " has a float or a double in its signature"));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> standInNoInstruction() {
        return new ArchCondition<>("have no instruction on float or double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> found = floatingInstructions(type);
                if (!found.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            type, "Class <" + type.getName() + "> calculates with float or double: " + found));
                }
            }
        };
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        return member instanceof JavaCodeUnit method
                ? Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                : Stream.of(((JavaField) member).getType());
    }

    private static boolean isFloating(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .anyMatch(raw -> TYPES.contains(raw.getBaseComponentType().getName()));
    }

    /** Method and instruction, such as "share: DDIV". */
    private static Set<String> floatingInstructions(JavaClass type) {
        Set<String> found = new TreeSet<>();
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(in).accept(new Visitor(found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Visitor extends ClassVisitor {
        private final Set<String> found;

        Visitor(Set<String> found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String types, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitInsn(int opcode) {
                    note(opcode);
                }

                @Override
                public void visitVarInsn(int opcode, int variable) {
                    note(opcode);
                }

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof Double || value instanceof Float) {
                        found.add(name + ": " + value);
                    }
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String descriptor, boolean onInterface) {
                    String signature = descriptor.replaceAll("L[^;]*;", "");
                    if (signature.contains("D") || signature.contains("F")) {
                        found.add(name + ": calls " + called);
                    }
                }

                private void note(int opcode) {
                    String mnemonic = Printer.OPCODES[opcode];
                    if (mnemonic.matches(
                            "[DF](ADD|SUB|MUL|DIV|REM|NEG|CMP.|CONST_.|LOAD|STORE|ALOAD|ASTORE|RETURN|2.)|[IL]2[DF]")) {
                        found.add(name + ": " + mnemonic);
                    }
                }
            };
        }
    }
}
