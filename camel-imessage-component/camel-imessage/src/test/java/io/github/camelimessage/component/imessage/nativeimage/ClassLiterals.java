// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.nativeimage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Classes that code passes as {@code Something.class}, such as the types of answers, which may be private. */
final class ClassLiterals extends ClassVisitor {

    private final List<String> names = new ArrayList<>();

    private ClassLiterals() {
        super(Opcodes.ASM9);
    }

    static Stream<String> in(byte[] code) {
        ClassLiterals literals = new ClassLiterals();
        new ClassReader(code).accept(literals, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return literals.names.stream();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object constant) {
                if (constant instanceof Type literal && literal.getSort() == Type.OBJECT) {
                    names.add(literal.getClassName());
                }
            }
        };
    }
}
