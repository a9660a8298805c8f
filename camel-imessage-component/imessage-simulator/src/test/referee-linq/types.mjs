// SPDX-License-Identifier: Apache-2.0
// Compares results with the types that the vendor's client declares, key by key.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const root = dirname(require.resolve('@linqapp/sdk'));
const entry = join(root, 'index.d.ts');
const program = ts.createProgram([entry], {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  types: [],
});
const checker = program.getTypeChecker();
const source = program.getSourceFile(entry);

/** Keys that newer clients of the vendor know and this one does not. */
const NEWER = new Set(['reason', 'selected_service', 'mention', 'mention_range']);

function typeOf(symbol) {
  return checker.getTypeOfSymbolAtLocation(symbol, source);
}

/** A type that some file of the client exports. */
export function exportedType(file, name) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(join(root, file)));
  const symbol = checker.getExportsOfModule(module).find((one) => one.name === name);
  if (!symbol) {
    throw new Error(`The client has no type ${name}`);
  }
  return checker.getDeclaredTypeOfSymbol(symbol);
}

function clientType() {
  return exportedType('client.d.ts', 'LinqAPIV3');
}

/** The declared result of a method, for example of chats.messages.send; for a page, the type of its items. */
export function promised(path) {
  let type = clientType();
  for (const name of path.split('.')) {
    const property = type.getProperty(name);
    if (!property) {
      throw new Error(`The client has no ${path}`);
    }
    type = typeOf(property);
  }
  const result = type.getCallSignatures()[0].getReturnType();
  const of = result.aliasTypeArguments ?? checker.getTypeArguments(result);
  return { isPage: result.symbol.name === 'PagePromise', type: of[of.length - 1] };
}

/** Every method of the client's resources that makes a call. */
export function allMethods(type = clientType(), prefix = '') {
  const found = [];
  for (const property of type.getProperties()) {
    const declared = property.valueDeclaration;
    const own = typeOf(property);
    const isResource = ts.isPropertyDeclaration(declared) && own.getProperty('_client');
    if (isResource) {
      found.push(...allMethods(own, `${prefix}${property.name}.`));
    } else if (prefix && ts.isMethodDeclaration(declared)) {
      const result = own.getCallSignatures()[0].getReturnType();
      if (['APIPromise', 'PagePromise'].includes(result.symbol?.name)) {
        found.push(prefix + property.name);
      }
    }
  }
  return found;
}

/** The differences between a value and its type. */
export function problems(value, type, at = '$') {
  if (type.isUnion()) {
    const each = type.types.map((one) => problems(value, one, at));
    return each.some((list) => list.length === 0) ? [] : each.reduce((a, b) => (b.length < a.length ? b : a));
  }
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
    return [];
  }
  if (type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Void)) {
    return value === null || value === undefined ? [] : [`${at} is not null`];
  }
  if (type.flags & ts.TypeFlags.Undefined) {
    return value === undefined ? [] : [`${at} is there`];
  }
  if (type.isLiteral()) {
    return value === type.value ? [] : [`${at} is ${JSON.stringify(value)}, not ${JSON.stringify(type.value)}`];
  }
  if (type.flags & ts.TypeFlags.BooleanLiteral) {
    return value === (type.intrinsicName === 'true') ? [] : [`${at} is not ${type.intrinsicName}`];
  }
  for (const [flag, name] of [
    [ts.TypeFlags.String, 'string'],
    [ts.TypeFlags.Number, 'number'],
    [ts.TypeFlags.Boolean, 'boolean'],
  ]) {
    if (type.flags & flag) {
      return typeof value === name ? [] : [`${at} is ${typeof value}, not ${name}`];
    }
  }
  if (value === null || typeof value !== 'object') {
    return [`${at} is ${value === null ? 'null' : typeof value}, not an object`];
  }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type);
    return Array.isArray(value)
      ? value.flatMap((one, index) => problems(one, item, `${at}[${index}]`))
      : [`${at} is no array`];
  }
  return ofObject(value, type, at);
}

function ofObject(value, type, at) {
  const found = [];
  const known = new Set();
  for (const property of type.getProperties()) {
    known.add(property.name);
    const isOptional = property.flags & ts.SymbolFlags.Optional;
    if (value[property.name] === undefined) {
      if (!isOptional) {
        found.push(`${at}.${property.name} is missing`);
      }
    } else {
      found.push(...problems(value[property.name], typeOf(property), `${at}.${property.name}`));
    }
  }
  const others = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  for (const key of Object.keys(value)) {
    if (!known.has(key) && others) {
      found.push(...problems(value[key], others, `${at}.${key}`));
    } else if (!known.has(key) && !NEWER.has(key)) {
      found.push(`${at}.${key} is unknown`);
    }
  }
  return found;
}
