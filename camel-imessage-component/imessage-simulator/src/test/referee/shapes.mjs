// SPDX-License-Identifier: Apache-2.0
// The objects as the vendor documents them.

/** The time of all simulators, whose clocks stand still. */
export const NOW = new Date('2026-07-01T12:00:00.123Z');

export const OWNER = person('owner@example.com');
export const ALICE = person('alice@example.com');
export const BOB = person('bob@example.com');
export const CAROL = person('+15551234567');

export function person(address) {
  return { address, service: 'iMessage' };
}

export function direct(address, others = {}) {
  return {
    guid: `any;-;${address}`,
    chatIdentifier: address,
    displayName: '',
    isGroup: false,
    service: 'iMessage',
    isArchived: false,
    isFiltered: false,
    unreadCount: 0,
    participants: [person(address)],
    ...others,
  };
}

/** A group; the server chooses its id. */
export function group(guid, participants, others = {}) {
  const id = guid.substring('any;+;'.length);
  return {
    guid,
    chatIdentifier: id,
    groupId: id,
    displayName: '',
    isGroup: true,
    service: 'iMessage',
    isArchived: false,
    isFiltered: false,
    unreadCount: 0,
    participants,
    ...others,
  };
}

export function content(text, others = {}) {
  return { text, attachments: [], formatting: [], mentions: [], ...others };
}

export function message(guid, chat, sender, text, others = {}) {
  const { content: more, ...fields } = others;
  return {
    guid,
    chatGuids: [chat],
    content: content(text, more),
    dateCreated: NOW,
    dateDelivered: NOW,
    sender,
    isFromMe: sender === OWNER,
    isSent: true,
    isDelivered: true,
    isDeliveredQuietly: false,
    didNotifyRecipient: false,
    sendErrorCode: 0,
    isAudioMessage: false,
    isAutoReply: false,
    isSystemMessage: false,
    isForward: false,
    isDelayed: false,
    isSpam: false,
    dataDetectorResultsPresent: false,
    isArchived: false,
    isServiceMessage: false,
    isCorrupt: false,
    isExpirable: false,
    itemType: 'normal',
    partCount: 1,
    appliedReactions: [],
    placedStickers: [],
    ...fields,
  };
}

/** The envelope of an event, and its content. */
export function event(type, sequence, chatGuid, actor, others = {}) {
  return { type, sequence, chatGuid, isFromMe: actor === OWNER, occurredAt: NOW, actor, ...others };
}
