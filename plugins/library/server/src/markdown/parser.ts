/** The parser's types, taken from its value: its declarations have two shapes, and each compilation reads another one. */
import type MarkdownIt from 'markdown-it';

export type Parser = InstanceType<typeof MarkdownIt>;
export type Environment = Parameters<Parser['parse']>[1];
export type Token = ReturnType<Parser['parse']>[number];
export type CoreState = InstanceType<Parser['core']['State']>;
