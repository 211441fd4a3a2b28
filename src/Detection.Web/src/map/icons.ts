import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapPalette } from './palette';

const pixelRatio = 2;

function draw(sizePixels: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = sizePixels * pixelRatio;
  canvas.height = sizePixels * pixelRatio;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no 2D canvas');
  context.scale(pixelRatio, pixelRatio);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The two linked circles by which network diagrams show a transformer. */
function drawTransformer(palette: MapPalette): ImageData {
  return draw(18, (context) => {
    context.lineWidth = 1.6;
    context.strokeStyle = palette.transformer;
    context.fillStyle = palette.halo;
    for (const x of [6.5, 11.5]) {
      context.beginPath();
      context.arc(x, 9, 4.2, 0, Math.PI * 2);
      context.fill();
    }
    for (const x of [6.5, 11.5]) {
      context.beginPath();
      context.arc(x, 9, 4.2, 0, Math.PI * 2);
      context.stroke();
    }
  });
}

function drawDepot(palette: MapPalette): ImageData {
  return draw(28, (context) => {
    context.lineJoin = 'round';
    context.beginPath();
    context.moveTo(14, 3.5);
    context.lineTo(24.5, 12);
    context.lineTo(24.5, 24.5);
    context.lineTo(3.5, 24.5);
    context.lineTo(3.5, 12);
    context.closePath();
    context.lineWidth = 3;
    context.strokeStyle = palette.halo;
    context.stroke();
    context.fillStyle = palette.ink;
    context.fill();
    context.fillStyle = palette.halo;
    context.fillRect(11, 15, 6, 9.5);
  });
}

/** An arrowhead towards the right, which a line turns along itself. Drawn as a mask so that each route gives it its colour. */
function drawDirection(): ImageData {
  return draw(14, (context) => {
    context.beginPath();
    context.moveTo(3, 2);
    context.lineTo(12, 7);
    context.lineTo(3, 12);
    context.lineTo(5, 7);
    context.closePath();
    context.fill();
  });
}

export function addIcons(map: MapLibreMap, palette: MapPalette): void {
  map.addImage('transformer', drawTransformer(palette), { pixelRatio });
  map.addImage('depot', drawDepot(palette), { pixelRatio });
  map.addImage('direction', drawDirection(), { pixelRatio, sdf: true });
}
