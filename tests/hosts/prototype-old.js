/* eslint-disable -- an old script, written as it was */
// @ts-nocheck
/* What Prototype.js before 1.7.3 does besides, in its own way; it comes after prototype.js. */
(function () {
  // One of the names of toArray, since 2005: no pairs of index and value.
  Array.prototype.entries = Array.prototype.toArray;

  window.$ = function (element) {
    return typeof element === 'string' ? document.getElementById(element) : element;
  };
  // By the name that a jQuery may take.
  HTMLElement.prototype.remove = function () {
    var element = $(this);
    element.parentNode.removeChild(element);
    return element;
  };
})();
