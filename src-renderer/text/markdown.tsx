/** The writer's Markdown as text to read: no raw HTML, no image loaded, and marks where they were asked for. */
import { type ComponentProps, memo, type ReactNode, useMemo } from 'react'
import ReactMarkdown, { type Components } from 'react-markdown'
import { words } from '../words.ts'
import { highlightPlugin } from './highlight-plugin.ts'
import { plainParagraphs } from './plain-paragraphs.ts'
import { type Range, segments } from './segments.ts'
import './markdown.css'

/** Draws one marked piece; `marks` are the numbers of the ranges that cover it. */
export type DrawMark = (marks: readonly number[], children: ReactNode, inLink: boolean) => ReactNode

/** Beyond this many characters the text is shown as it was typed: parsing it would hold the window up. */
export const PLAIN_FROM = 200_000

const noRanges: readonly Range[] = []

/** `ranges` are offsets into `body`. */
export const Markdown = memo(function Markdown({
  body,
  ranges = noRanges,
  drawMark = plainMark,
}: {
  readonly body: string
  readonly ranges?: readonly Range[] | undefined
  readonly drawMark?: DrawMark | undefined
}): ReactNode {
  const plugins = useMemo(() => [highlightPlugin(ranges)], [ranges])
  const components = useMemo(() => componentsWith(drawMark), [drawMark])
  if (body.length > PLAIN_FROM) return <PlainText body={body} ranges={ranges} drawMark={drawMark} />
  const paragraphs = ranges.length === 0 ? plainParagraphs(body) : null
  if (paragraphs) return <Paragraphs paragraphs={paragraphs} />
  return (
    <div className="prose">
      <ReactMarkdown remarkPlugins={plugins} components={components}>
        {body}
      </ReactMarkdown>
    </div>
  )
})

function Paragraphs({ paragraphs }: { readonly paragraphs: readonly string[] }): ReactNode {
  let at = 0
  return (
    <div className="prose">
      {paragraphs.map(paragraph => {
        const key = at
        at += paragraph.length + 1
        return <p key={key}>{paragraph}</p>
      })}
    </div>
  )
}

function PlainText({
  body,
  ranges,
  drawMark,
}: {
  readonly body: string
  readonly ranges: readonly Range[]
  readonly drawMark: DrawMark
}): ReactNode {
  return (
    <div className="prose prose--plain">
      {segments(0, body.length, ranges).map(piece => (
        <PlainPiece key={piece.start} marks={piece.marks} drawMark={drawMark}>
          {body.slice(piece.start, piece.end)}
        </PlainPiece>
      ))}
    </div>
  )
}

function PlainPiece({
  marks,
  drawMark,
  children,
}: {
  readonly marks: readonly number[]
  readonly drawMark: DrawMark
  readonly children: string
}): ReactNode {
  return marks.length === 0 ? children : drawMark(marks, children, false)
}

function plainMark(_marks: readonly number[], children: ReactNode): ReactNode {
  return <mark className="mark mark--quote">{children}</mark>
}

// A reflection's headings stand below the page's and the day's.
function componentsWith(drawMark: DrawMark): Components {
  return {
    h1: 'h3',
    h2: 'h4',
    h3: 'h5',
    h4: 'h6',
    h5: 'h6',
    // Bullets, figures and the line beside a quotation stand where its words begin.
    ul: ({ children }) => <ul dir="auto">{children}</ul>,
    ol: ({ children, start }) => (
      <ol dir="auto" start={start}>
        {children}
      </ol>
    ),
    blockquote: ({ children }) => <blockquote dir="auto">{children}</blockquote>,
    a: ({ href, children }) => (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ),
    // Loading a picture would tell its host that it was read.
    img: ({ alt }) => <span className="prose__image">{words.reflection.image(alt ?? '')}</span>,
    mark: (props: ComponentProps<'mark'>) => {
      const marks = String(data(props, 'data-marks') ?? '')
        .split(' ')
        .map(Number)
      return drawMark(marks, props.children, data(props, 'data-in-link') === 'true')
    },
  }
}

function data(props: object, name: string): unknown {
  return Object.entries(props).find(([key]) => key === name)?.[1]
}
